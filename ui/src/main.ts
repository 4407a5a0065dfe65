/** Where the screen begins. */
import { mount } from 'svelte';
import App from './app/App.svelte';
import './app/tokens.css';
import './app/base.css';

const desk = document.getElementById('desk');
if (desk) mount(App, { target: desk });
